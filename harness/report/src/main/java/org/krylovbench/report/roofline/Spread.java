package org.krylovbench.report.roofline;

import java.util.ArrayDeque;
import java.util.Deque;

/** Places on a line that keep their distance, each as near as can be to where it would like to be. */
public final class Spread {

    private Spread() {}

    /**
     * The least squares of displacements, by pooling neighbours that would come too near: isotonic regression of the
     * wishes less the room before them.
     *
     * @param wishes ascending
     */
    static double[] of(double[] wishes, double distance) {
        Deque<Block> blocks = new ArrayDeque<>();
        for (int i = 0; i < wishes.length; i++) {
            var block = new Block(wishes[i] - i * distance, 1);
            while (!blocks.isEmpty() && blocks.getLast().mean() > block.mean()) {
                block = blocks.removeLast().and(block);
            }
            blocks.addLast(block);
        }
        double[] places = new double[wishes.length];
        int i = 0;
        for (Block block : blocks) {
            for (int member = 0; member < block.members(); member++, i++) {
                places[i] = block.mean() + i * distance;
            }
        }
        return places;
    }

    /** Neighbours that stand as close as they may. */
    private record Block(double sum, int members) {

        double mean() {
            return sum / members;
        }

        Block and(Block next) {
            return new Block(sum + next.sum, members + next.members);
        }
    }
}
