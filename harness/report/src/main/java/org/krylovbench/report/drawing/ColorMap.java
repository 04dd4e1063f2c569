package org.krylovbench.report.drawing;

import java.util.List;

/** Colours for numbers from 0 to 1, linear between stops; what lies outside takes the colour of the end. */
public record ColorMap(List<Integer> stops) {

    public static final ColorMap GREY = new ColorMap(List.of(0x000000, 0xFFFFFF));

    /** Diverging, white in the middle: ColorBrewer's RdBu, turned. */
    public static final ColorMap BLUE_RED = new ColorMap(List.of(0x2166AC, 0x67A9CF, 0xF7F7F7, 0xEF8A62, 0xB2182B));

    /** Sequential, even to the eye in grey too: viridis of matplotlib, by Smith and van der Walt (2015). */
    public static final ColorMap VIRIDIS = new ColorMap(
            List.of(0x440154, 0x472D7B, 0x3B528B, 0x2C728E, 0x21918C, 0x28AE80, 0x5EC962, 0xADDC30, 0xFDE725));

    /** Sequential, and its light end stands out from white: ColorBrewer's Blues without their lightest. */
    public static final ColorMap BLUES = new ColorMap(List.of(0xB5D2E8, 0x6BAED6, 0x3182BD, 0x08519C, 0x08306B));

    /** The same from all but white on, for cells with something written in them. */
    static final ColorMap LIGHT_BLUES =
            new ColorMap(List.of(0xEFF6FC, 0xC6DBEF, 0x9ECAE1, 0x6BAED6, 0x3182BD, 0x08519C));

    public int rgb(double value) {
        double place = Math.max(0, Math.min(1, value)) * (stops.size() - 1);
        int stop = Math.min(stops.size() - 2, (int) place);
        double part = place - stop;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            double from = (stops.get(stop) >> shift) & 255;
            double to = (stops.get(stop + 1) >> shift) & 255;
            rgb |= (int) Math.round((1 - part) * from + part * to) << shift;
        }
        return rgb;
    }
}
