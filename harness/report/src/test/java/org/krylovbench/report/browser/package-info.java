/** A browser that tests drive by its DevTools protocol, and what they check of every page. */
@NullMarked
package org.krylovbench.report.browser;

import org.jspecify.annotations.NullMarked;
