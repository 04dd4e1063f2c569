package org.krylovbench.report;

import org.krylovbench.results.Manifest;

/** What every figure says of how its numbers were measured; nothing for those that can be relied on. */
final class Grade {

    private Grade() {}

    static String of(Manifest manifest) {
        return manifest.profile().equals("standard") || manifest.profile().equals("paper")
                ? ""
                : "profile: " + manifest.profile();
    }
}
