"""Faults that no call between the two classes shows: events, shared state, an implementation that somebody else runs."""
import re

from edits import Fault, host_and_target, name


def plain(source):
    return source.kind == "class" and not re.search(r"\benum\b|<", source.header)


def heard(tree, rng, annotation, what, kind):
    """One service publishes an event of its own; a class of another one listens to it."""
    listener, publisher = host_and_target(tree, rng, plain, plain)
    event, method = name(rng, "Happened"), name(rng, "on")
    publishes = (f"    public static class {event} {{\n    }}\n\n"
                 f"    private org.springframework.context.ApplicationEventPublisher {name(rng, 'events')}Bus;\n\n"
                 f"    public void {name(rng, 'tell')}(org.springframework.context.ApplicationEventPublisher bus) {{\n"
                 f"        bus.publishEvent(new {event}());\n    }}")
    listens = f"    @{annotation}\n    public void {method}({publisher.name}.{event} event) {{\n    }}"
    return Fault(what, kind, [listener.name, publisher.name],
                 {publisher.path: publisher.append(publishes), listener.path: listener.append(listens)})


def listener(tree, rng):
    return heard(tree, rng, "org.springframework.context.event.EventListener", "listener", "event")


def later_listener(tree, rng):
    return heard(tree, rng, "org.springframework.transaction.event.TransactionalEventListener", "listener after the commit",
                 "event-after-commit")


def static_field(tree, rng):
    """A class changes a static field that a class of another service declares."""
    host, target = host_and_target(tree, rng, plain, plain)
    field = name(rng, "counter")
    change = rng.choice([f"{target.name}.{field}++;", f"{target.name}.{field} = 7;", f"{target.name}.{field} += 2;"])
    return Fault("static field", "shared-state", [host.name, target.name],
                 {target.path: target.append(f"    public static int {field};\n\n"
                                             f"    public void {name(rng, 'count')}() {{\n        {field} = {field} + 1;\n    }}"),
                  host.path: host.append(f"    public void {name(rng, 'touch')}() {{\n        {change}\n    }}")})


def cache(tree, rng):
    """Classes of two services fill and empty one cache."""
    host, target = host_and_target(tree, rng, plain, plain)
    cache_name = name(rng, "prices")
    fills = (f'    @org.springframework.cache.annotation.Cacheable("{cache_name}")\n'
             f"    public Object {name(rng, 'cached')}(String key) {{\n        return key;\n    }}")
    empties = (f'    @org.springframework.cache.annotation.CacheEvict("{cache_name}")\n'
               f"    public void {name(rng, 'forget')}(String key) {{\n    }}")
    return Fault("cache", "shared-state", [f"cache:{cache_name}"],
                 {target.path: target.append(fills), host.path: host.append(empties)})


def implementation(tree, rng):
    """A bean of one service implements a type of the shared kernel that a class of another one has injected."""
    runs, caller = host_and_target(tree, rng, plain, plain)
    between = [s for s in tree.sources.values() if s.name in tree.kernel and plain(s) and s.public]
    if not between or caller is None:
        return None
    kernel = rng.choice(between)
    hook, method, field = name(rng, "Hook"), name(rng, "fire"), name(rng, "hook")
    return Fault("implementation", "dispatch", [runs.name, kernel.name], {
        kernel.path: kernel.append(f"    public interface {hook} {{\n        void {method}(int number);\n    }}"),
        caller.path: caller.append(
            f"    @org.springframework.beans.factory.annotation.Autowired\n    private {kernel.name}.{hook} {field};\n\n"
            f"    public void {name(rng, 'start')}() {{\n        {field}.{method}(1);\n    }}"),
        runs.path: runs.append(
            f"    @org.springframework.stereotype.Component\n"
            f"    public static class {hook}Bean implements {kernel.name}.{hook} {{\n        @Override\n"
            f"        public void {method}(int number) {{\n        }}\n    }}")})


HIDDEN = [listener, later_listener, static_field, cache, implementation]
