"""python -m asyncio: a prompt at which await works.

The prompt reads in a thread of its own, the loop runs in the main one: what was typed is compiled so that await may stand at its top
level; a coroutine that comes of it becomes a task."""
import ast
import asyncio
import code
import concurrent.futures
import inspect
import sys
import threading
from types import FunctionType

__all__ = []


class _Console(code.InteractiveConsole):
    """Runs what was typed in a loop, and waits for it."""

    def __init__(self, names, loop):
        super().__init__(names)
        self.compile.compiler.flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        self.loop = loop
        self.task = None
        self.interrupted = False

    def runcode(self, code):
        """Run a code object; the value of what it awaited."""
        answer = concurrent.futures.Future()
        self.loop.call_soon_threadsafe(self._begin, code, answer)
        try:
            return answer.result()
        except SystemExit:
            raise
        except BaseException:
            if self.interrupted:
                self.write("\nKeyboardInterrupt\n")
            else:
                self.showtraceback()

    def _begin(self, code, answer):
        self.task, self.interrupted = None, False
        try:
            value = FunctionType(code, self.locals)()
        except KeyboardInterrupt as error:
            self.interrupted = True
            answer.set_exception(error)
            return
        except BaseException as error:
            answer.set_exception(error)
            return
        if not inspect.iscoroutine(value):
            answer.set_result(value)
            return
        self.task = self.loop.create_task(value)
        self.task.add_done_callback(lambda task: self._end(task, answer))

    @staticmethod
    def _end(task, answer):
        if task.cancelled():
            answer.set_exception(asyncio.CancelledError())
        elif task.exception() is not None:
            answer.set_exception(task.exception())
        else:
            answer.set_result(task.result())


class _Prompt(threading.Thread):
    """Reads lines until there are no more; then the loop stops."""

    def __init__(self, console):
        super().__init__(name="Interactive thread", daemon=True)
        self.console = console

    def run(self):
        try:
            first = getattr(sys, "ps1", ">>> ")
            self.console.interact(banner=f"asyncio REPL {sys.version} on {sys.platform}\n"
                                         'Use "await" directly instead of "asyncio.run()".\n'
                                         'Type "help", "copyright", "credits" or "license" for more information.\n'
                                         f"{first}import asyncio", exitmsg="exiting asyncio REPL...")
        finally:
            self.console.loop.call_soon_threadsafe(self.console.loop.stop)


def _main():
    loop = asyncio.new_event_loop()
    asyncio.set_event_loop(loop)
    names = {name: globals()[name] for name in ("__name__", "__package__", "__loader__", "__spec__", "__builtins__", "__file__")
             if name in globals()}
    console = _Console({**names, "asyncio": asyncio}, loop)
    try:
        import readline         # for its side effect: lines at a terminal can be edited
    except ImportError:
        pass
    _Prompt(console).start()
    while True:
        try:
            loop.run_forever()
            return
        except KeyboardInterrupt:
            console.interrupted = True
            if console.task is not None and not console.task.done():
                console.task.cancel()


if __name__ == "__main__":
    _main()
