package org.krylovbench.bench.trial;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What can go wrong in a process. */
enum Fault {
    NONE {
        @Override
        void happens() {}
    },
    EXCEPTION {
        @Override
        void happens() {
            throw new IllegalStateException("the operator\nis out of order");
        }
    },
    ENDLESS_RECURSION {
        @Override
        void happens() {
            valueOf(name()).happen();
        }
    },
    HEAP {
        @Override
        void happens() {
            List<byte[]> hoard = new ArrayList<>();
            for (long size = 0; size < 1L << 40; size += hoard.get(0).length) {
                hoard.add(new byte[1 << 20]);
            }
        }
    },
    NATIVE_MEMORY {
        @Override
        void happens() throws ReflectiveOperationException, InterruptedException {
            long piece = 16L << 20;
            for (int i = 0; i < 1 << 12; i++) { // 64 GB, were it let
                long address = (long) unsafe("allocateMemory", new Class<?>[] {long.class}, piece);
                unsafe("setMemory", new Class<?>[] {long.class, long.class, byte.class}, address, piece, (byte) 1);
                Thread.sleep(20);
            }
        }
    },
    HALT {
        @Override
        void happens() {
            Runtime.getRuntime().halt(3);
        }
    },
    CRASH {
        @Override
        void happens() throws ReflectiveOperationException {
            unsafe("putAddress", new Class<?>[] {long.class, long.class}, 0L, 0L);
        }
    },
    KILL {
        @Override
        void happens() throws IOException, InterruptedException {
            new ProcessBuilder(
                            "kill", "-9", Long.toString(ProcessHandle.current().pid()))
                    .start();
            Thread.sleep(Long.MAX_VALUE);
        }
    },
    SLEEP {
        @Override
        void happens() throws InterruptedException {
            Thread.sleep(Long.MAX_VALUE);
        }
    },
    /** With a process of its own, which it tells of. */
    SLEEP_WITH_CHILD {
        @Override
        void happens() throws IOException, InterruptedException {
            Process child = new ProcessBuilder("sleep", "100000").start();
            System.out.println("child " + child.pid());
            Thread.sleep(Long.MAX_VALUE);
        }
    },
    /** As a library may in Java, and a native one without an end of line. */
    CHATTER {
        @Override
        void happens() throws IOException {
            System.out.println("ended\ttrue");
            @SuppressWarnings("resource") // it must stay open
            var out = new FileOutputStream(FileDescriptor.out);
            out.write("a library speaks".getBytes(StandardCharsets.UTF_8));
        }
    };

    abstract void happens() throws Exception;

    void happen() {
        try {
            happens();
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object unsafe(String method, Class<?>[] types, Object... arguments)
            throws ReflectiveOperationException {
        Class<?> unsafe = Class.forName("sun.misc.Unsafe");
        Field instance = unsafe.getDeclaredField("theUnsafe");
        instance.setAccessible(true);
        Object result = unsafe.getMethod(method, types).invoke(instance.get(null), arguments);
        return result == null ? 0L : result;
    }
}
