package org.krylovbench.problems;

/**
 * A line of a catalog.
 *
 * @param name what an experiment calls it, in kebab-case
 * @param summary one line on what it is
 * @param prototype a record whose components are the parameters, with their defaults
 */
public record Entry<T>(String name, String summary, T prototype) {}
