package io.keguan.kit.inbox;

/** A bean that reacts to the events of another service; the kit finds it and runs its subscription. */
public interface EventConsumer {

    Subscription subscription();
}
