package org.krylovbench.bench;

/** Which implementation does a primitive, as a process hands it over; public for the CSV codec. */
public record Implementation(String primitive, String way) {}
