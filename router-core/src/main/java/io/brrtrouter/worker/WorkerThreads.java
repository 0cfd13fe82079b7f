package io.brrtrouter.worker;

/** Makes the threads of workers, not yet started. May throw anything when it cannot. */
interface WorkerThreads {

  Thread make(String name, PoolConfig config, Runnable work);

  /** Threads of the kind and stack size that the configuration says. */
  static WorkerThreads ofTheJvm() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    return (name, config, work) -> {
      Thread thread =
          builder(config).name(name).inheritInheritableThreadLocals(false).unstarted(work);
      // Workers are started by requests; what they find must not depend on which one it was.
      thread.setContextClassLoader(loader);
      return thread;
    };
  }

  private static Thread.Builder builder(PoolConfig config) {
    return switch (config.kind()) {
      case VIRTUAL -> Thread.ofVirtual();
      case PLATFORM -> Thread.ofPlatform().daemon().stackSize(config.stackBytes());
    };
  }
}
