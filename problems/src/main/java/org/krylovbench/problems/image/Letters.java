package org.krylovbench.problems.image;

import java.util.List;

/** An alphabet of five by seven dots, drawn here so that it is the same on every machine. */
final class Letters {

    /** Dots from the left edge of a letter to that of the next. */
    static final int ADVANCE = 6;

    static final int WIDTH = 5;
    static final int HEIGHT = 7;

    private static final List<String> ALPHABETS = List.of("ABCDEFGHIJKLM", "NOPQRSTUVWXYZ", "0123456789?.=");

    private static final List<String> DRAWINGS = List.of("""
            .###. ####. .###. ####. ##### ##### .###. #...# .###. ..### #...# #.... #...#
            #...# #...# #...# #...# #.... #.... #...# #...# ..#.. ...#. #..#. #.... ##.##
            #...# #...# #.... #...# #.... #.... #.... #...# ..#.. ...#. #.#.. #.... #.#.#
            ##### ####. #.... #...# ####. ####. #.### ##### ..#.. ...#. ##... #.... #.#.#
            #...# #...# #.... #...# #.... #.... #...# #...# ..#.. ...#. #.#.. #.... #...#
            #...# #...# #...# #...# #.... #.... #...# #...# ..#.. #..#. #..#. #.... #...#
            #...# ####. .###. ####. ##### #.... .#### #...# .###. .##.. #...# ##### #...#
            """, """
            #...# .###. ####. .###. ####. .#### ##### #...# #...# #...# #...# #...# #####
            ##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# #...# #...# ....#
            ##..# #...# #...# #...# #...# #.... ..#.. #...# #...# #...# .#.#. .#.#. ...#.
            #.#.# #...# ####. #...# ####. .###. ..#.. #...# #...# #.#.# ..#.. ..#.. ..#..
            #..## #...# #.... #.#.# #.#.. ....# ..#.. #...# #...# #.#.# .#.#. ..#.. .#...
            #..## #...# #.... #..#. #..#. ....# ..#.. #...# .#.#. ##.## #...# ..#.. #....
            #...# .###. #.... .##.# #...# ####. ..#.. .###. ..#.. #...# #...# ..#.. #####
            """, """
            .###. ..#.. .###. ##### ...#. ##### ..##. ##### .###. .###. .###. ..... .....
            #...# .##.. #...# ...#. ..##. #.... .#... ....# #...# #...# #...# ..... .....
            #..## ..#.. ....# ..#.. .#.#. ####. #.... ...#. #...# #...# ....# ..... #####
            #.#.# ..#.. ..##. ...#. #..#. ....# ####. ..#.. .###. .#### ..##. ..... .....
            ##..# ..#.. .#... ....# ##### ....# #...# .#... #...# ....# ..#.. ..... #####
            #...# ..#.. #.... #...# ...#. #...# #...# .#... #...# ...#. ..... .##.. .....
            .###. .###. ##### .###. ...#. .###. .###. .#... .###. .##.. ..#.. .##.. .....
            """);

    private Letters() {}

    /** Whether a letter has ink at a dot; a blank and what is not in the alphabet have none. */
    static boolean hasInk(char letter, int row, int column) {
        for (int k = 0; k < ALPHABETS.size(); k++) {
            int at = ALPHABETS.get(k).indexOf(letter);
            if (at >= 0) {
                String drawing = DRAWINGS.get(k);
                int lineLength = ADVANCE * ALPHABETS.get(k).length(); // with the line's end
                return drawing.charAt(row * lineLength + at * ADVANCE + column) == '#';
            }
        }
        return false;
    }
}
