"""Cells that await: their code is a coroutine, and one event loop runs them all, so that tasks of an earlier cell go on while a
later one waits. It is the loop that asyncio.get_event_loop() gives, too."""
import asyncio
import atexit


class Loop:
    """The event loop of a shell, made when the first cell awaits."""

    def __init__(self):
        self._loop = None

    def _open_loop(self):
        if self._loop is None:
            try:
                self._loop = asyncio.get_event_loop_policy().get_event_loop()
                atexit.register(self._loop.close)
            except RuntimeError:  # asyncio.run() has taken it away
                pass
        if self._loop is None or self._loop.is_closed():
            self._loop = asyncio.new_event_loop()
            atexit.register(self._loop.close)
        asyncio.set_event_loop(self._loop)
        return self._loop

    def run(self, coroutine):
        """Until the coroutine ends; its value. An interruption cancels it."""
        loop, code = self._open_loop(), coroutine.cr_code
        task = loop.create_task(coroutine)
        try:
            return loop.run_until_complete(task)
        except BaseException as e:
            if not task.done():
                task.cancel()
                loop.run_until_complete(asyncio.wait([task]))
            raise e.with_traceback(_below(e.__traceback__, code))


def _below(tb, code):
    """The traceback from the frame of this code on, or all of it."""
    at = tb
    while at is not None and at.tb_frame.f_code is not code:
        at = at.tb_next
    return at or tb
