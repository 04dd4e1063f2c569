package org.krylovbench.report.file;

import java.util.List;
import java.util.Locale;
import org.krylovbench.report.drawing.Graph;
import org.krylovbench.report.drawing.Pen;

/** Lines and markers as options of pgfplots. */
final class PgfPen {

    /** In points. */
    static final int MARK_SIZE = 2;

    private static final List<String> DASHES = List.of(
            "solid",
            "dash pattern=on 5bp off 2bp",
            "dash pattern=on 1.2bp off 1.6bp",
            "dash pattern=on 6bp off 1.5bp on 1.2bp off 1.5bp",
            "dash pattern=on 9bp off 2bp",
            "dash pattern=on 6bp off 1.5bp on 1.2bp off 1.5bp on 1.2bp off 1.5bp");
    private static final List<String> MARKS =
            List.of("mark=*", "mark=square*", "mark=triangle*", "mark=diamond*", "mark=triangle*");

    private PgfPen() {}

    /** In a colour {@code krylov0}, {@code krylov1}, … that the file defines. */
    static String style(Pen pen) {
        int style = pen.style();
        String line = pen.hasLine() ? dash(pen) : "only marks";
        if (!pen.hasMarkers()) {
            return "krylov" + style + "," + line + ",mark=none";
        }
        String size = pen.size() == 1 ? "" : String.format(Locale.ROOT, ",mark size=%.2fbp", MARK_SIZE * pen.size());
        if (pen.look() == Graph.Look.CROSSES) {
            return "krylov" + style + "," + line + ",mark=x,mark options={solid,line width=1.2bp}" + size;
        }
        String fill = style % 2 == 0 ? "fill=krylov" + style : "fill=white";
        return "krylov" + style + "," + line + "," + MARKS.get(style % MARKS.size())
                + ",mark options={solid,line width=0.8bp," + fill + turn(style) + "}" + size;
    }

    private static String dash(Pen pen) {
        return switch (pen.dash()) {
            case OWN -> DASHES.get(pen.style() % DASHES.size());
            case SOLID -> "solid";
            case DASHED -> "dash pattern=on 4.5bp off 2bp";
            case DOTTED -> "dash pattern=on 1.1bp off 1.6bp";
        };
    }

    /** The last of the marks stands on its head. */
    private static String turn(int style) {
        return style % MARKS.size() == MARKS.size() - 1 ? ",rotate=180" : "";
    }
}
