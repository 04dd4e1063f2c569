package org.krylovbench.report;

import java.io.IOException;
import java.util.Map;
import org.krylovbench.report.html.Html;
import org.krylovbench.report.html.Page;
import org.krylovbench.report.html.Template;
import org.krylovbench.report.html.WebJar;

/** The part of a page in which curves of a run are chosen, enlarged and read, and targets asked for. */
final class Explorer {

    private Explorer() {}

    static String html(PageData data) throws IOException {
        String thinning = data.thinning() == 0
                ? ""
                : " Points are thinned: what was measured lies within " + Html.format("%.2g", 100 * data.thinning())
                        + " % of the lines.";
        return Template.of("explorer.html", Map.of("thinning", thinning));
    }

    /** The data, the library and the scripts. */
    static String scripts(PageData data) throws IOException {
        return PageJson.element(data) + "\n<script>" + WebJar.echarts() + "</script>\n"
                + Page.script("explorer.js")
                + Page.script("plots.js")
                + Page.script("milestones.js");
    }
}
