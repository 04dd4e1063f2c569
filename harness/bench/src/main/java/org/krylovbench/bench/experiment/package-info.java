/** What is to be measured: experiment files, the catalogs that they name, and the plan of cases that comes of one. */
@NullMarked
package org.krylovbench.bench.experiment;

import org.jspecify.annotations.NullMarked;
