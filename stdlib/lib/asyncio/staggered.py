"""Coroutines that begin one after the other; the first result wins."""
__all__ = "staggered_race",

import contextlib

from . import events, exceptions, locks, tasks


async def staggered_race(coro_fns, delay, *, loop=None):
    """(result, its place, the exceptions of all that began); delay: seconds until the next begins, None: when one has failed."""
    loop = loop or events.get_running_loop()
    functions = list(coro_fns)
    failed, running = [], []
    won = []

    async def attempt(place, begun):
        with contextlib.suppress(exceptions.TimeoutError):
            if begun is not None:           # the one before has a while, and does not need it if it fails
                await tasks.wait_for(begun.wait(), delay)
        if place + 1 < len(functions):
            failure = locks.Event()
            running.append(loop.create_task(attempt(place + 1, failure)))
        else:
            failure = None
        failed.append(None)
        try:
            result = await functions[place]()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as e:
            failed[place] = e
            if failure is not None:
                failure.set()
            return
        won.append((result, place))
        for i, task in enumerate(running):
            if i != place:
                task.cancel()

    if functions:
        running.append(loop.create_task(attempt(0, None)))
    try:
        seen = 0
        while seen != len(running):
            seen = len(running)
            await tasks.wait(running)
        for task in running:
            if not task.cancelled() and task.exception():
                raise task.exception()
        return (*won[0], failed) if won else (None, None, failed)
    finally:
        for task in running:
            task.cancel()
