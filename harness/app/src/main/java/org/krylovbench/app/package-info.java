/** The command line: the only place that knows standard streams, and the wiring of the modules. */
@NullMarked
package org.krylovbench.app;

import org.jspecify.annotations.NullMarked;
