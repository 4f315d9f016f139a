"""An order of nodes in which each comes after those it depends on."""
from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]


class CycleError(ValueError):
    """args[1] is the cycle found: a list whose first and last nodes are the same."""


class _Node:
    __slots__ = "name", "waits_for", "followers"

    def __init__(self, name):
        self.name = name
        self.waits_for = 0      # predecessors not done; -1: given out, -2: done
        self.followers = []


class TopologicalSorter:
    """Give nodes by add() or a graph {node: predecessors}; take them by static_order(), or step by step: prepare(), then
    get_ready() and done() while is_active()."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._given = self._finished = 0
        for node, predecessors in (graph or {}).items():
            self.add(node, *predecessors)

    def _node(self, name):
        node = self._nodes.get(name)
        if node is None:
            node = self._nodes[name] = _Node(name)
        return node

    def add(self, node, *predecessors):
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._node(node)
        entry.waits_for += len(predecessors)
        for name in predecessors:
            self._node(name).followers.append(node)

    def prepare(self):
        """No more nodes come.  CycleError."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [n.name for n in self._nodes.values() if n.waits_for == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """A tuple of the nodes that have become ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        result = tuple(self._ready)
        for name in result:
            self._nodes[name].waits_for = -1
        self._ready.clear()
        self._given += len(result)
        return result

    def is_active(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        return self._finished < self._given or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """These are done: others may become ready."""
        if self._ready is None:
            raise ValueError("prepare() must be called first")
        for name in nodes:
            node = self._nodes.get(name)
            if node is None:
                raise ValueError(f"node {name!r} was not added using add()")
            if node.waits_for >= 0:
                raise ValueError(f"node {name!r} was not passed out (still not ready)")
            if node.waits_for == -2:
                raise ValueError(f"node {name!r} was already marked done")
            node.waits_for = -2
            for follower in node.followers:
                entry = self._nodes[follower]
                entry.waits_for -= 1
                if entry.waits_for == 0:
                    self._ready.append(follower)
            self._finished += 1

    def _find_cycle(self):
        """By walking along followers; what the present path holds again closes a cycle."""
        seen = set()
        for start in self._nodes:
            if start in seen:
                continue
            path, place, walks = [], {}, [iter((start,))]
            while walks:
                name = next(walks[-1], None)
                if name is None:
                    walks.pop()
                    if path:
                        del place[path.pop()]
                    continue
                if name in place:
                    return path[place[name]:] + [name]
                if name in seen:
                    continue
                seen.add(name)
                place[name] = len(path)
                path.append(name)
                walks.append(iter(self._nodes[name].followers))
        return None

    def static_order(self):
        """All nodes, in order."""
        self.prepare()
        while self.is_active():
            ready = self.get_ready()
            yield from ready
            self.done(*ready)

    __class_getitem__ = classmethod(GenericAlias)
