package org.krylovbench.bench.machine;

import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import org.krylovbench.results.Disturbances;

/**
 * Reads what this JVM has spent on other things than its program. Time at safepoints is told by a bean of HotSpot that is
 * not open to programs: a JVM started with {@link #FLAG} tells it, others leave it unknown.
 */
public final class DisturbanceMeter {

    /** Opens the bean, in JDK 17 to 25. */
    public static final String FLAG = "--add-exports=java.management/sun.management=ALL-UNNAMED";

    private static final double MILLISECOND = 1e-3;

    private final List<GarbageCollectorMXBean> collectors = ManagementFactory.getGarbageCollectorMXBeans();
    private final Optional<CompilationMXBean> compiler = Optional.ofNullable(ManagementFactory.getCompilationMXBean());
    private final Optional<Clock> safepoints = safepoints();

    /** Since the JVM began. */
    public Disturbances read() {
        int collections = 0;
        long milliseconds = 0;
        for (GarbageCollectorMXBean collector : collectors) {
            collections += (int) Math.max(0, collector.getCollectionCount()); // −1 where it is not told
            milliseconds += Math.max(0, collector.getCollectionTime());
        }
        double compilation = compiler.filter(CompilationMXBean::isCompilationTimeMonitoringSupported)
                .map(bean -> MILLISECOND * bean.getTotalCompilationTime())
                .orElse(Double.NaN);
        return new Disturbances(
                collections,
                MILLISECOND * milliseconds,
                compilation,
                safepoints.map(clock -> MILLISECOND * clock.milliseconds()).orElse(Double.NaN));
    }

    private static Optional<Clock> safepoints() {
        try {
            Object bean = Class.forName("sun.management.ManagementFactoryHelper")
                    .getMethod("getHotspotRuntimeMBean")
                    .invoke(null);
            Method time = Class.forName("sun.management.HotspotRuntimeMBean").getMethod("getTotalSafepointTime");
            return Optional.of(new Clock(bean, time));
        } catch (ReflectiveOperationException e) {
            return Optional.empty();
        }
    }

    /** A time that a bean tells. */
    private record Clock(Object bean, Method time) {

        double milliseconds() {
            try {
                return ((Number) time.invoke(bean)).doubleValue();
            } catch (ReflectiveOperationException e) {
                return Double.NaN;
            }
        }
    }
}
