"""TaskGroup: tasks that end together."""
from . import events, tasks
from .exceptions import CancelledError

__all__ = ("TaskGroup",)


class TaskGroup:
    """`async with` leaves when all of its tasks are done.  When one fails, the others (and the body) are cancelled, and
    the errors come out as an exception group."""

    def __init__(self):
        self._entered = self._exiting = self._aborting = self._parent_cancel_requested = False
        self._loop = self._parent_task = self._base_error = self._on_completed_fut = None
        self._tasks = set()
        self._errors = []

    def __repr__(self):
        parts = [""]
        if self._tasks:
            parts.append(f"tasks={len(self._tasks)}")
        if self._errors:
            parts.append(f"errors={len(self._errors)}")
        if self._aborting:
            parts.append("cancelling")
        elif self._entered:
            parts.append("entered")
        return f"<TaskGroup{' '.join(parts)}>"

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has been already entered")
        self._entered = True
        self._loop = events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        return self

    async def __aexit__(self, kind, value, traceback):
        self._exiting = True
        if self._base_error is None and self._is_base(value):
            self._base_error = value
        cancelled = value if kind is CancelledError else None
        if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
            cancelled = None            # it was us who cancelled the body
        if value is not None and not self._aborting:
            self._abort()
        cancelled = await self._wait_for_all() or cancelled
        if self._base_error is not None:
            raise self._base_error
        if cancelled and not self._errors:
            raise cancelled
        errors, self._errors = self._errors, []
        if value is not None and kind is not CancelledError:
            errors.append(value)
        if errors:
            raise BaseExceptionGroup("unhandled errors in a TaskGroup", errors) from None

    async def _wait_for_all(self):
        """Until no task is left; the CancelledError if somebody cancels the parent meanwhile, which cancels them all."""
        cancelled = None
        while self._tasks:
            self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except CancelledError as e:
                if not self._aborting:
                    cancelled = e
                    self._abort()
        self._on_completed_fut = None
        return cancelled

    def create_task(self, coro, *, name=None, context=None):
        """A task of the group.  RuntimeError before its block begins and when it ends."""
        refused = ("has not been entered" if not self._entered else "is finished" if self._exiting and not self._tasks else
                   "is shutting down" if self._aborting else None)
        if refused:
            raise RuntimeError(f"TaskGroup {self!r} {refused}")
        with_context = {} if context is None else {"context": context}
        task = self._loop.create_task(coro, **with_context)
        tasks._named(task, name)
        task.add_done_callback(self._on_task_done)
        self._tasks.add(task)
        return task

    @staticmethod
    def _is_base(error):
        return isinstance(error, (SystemExit, KeyboardInterrupt))

    def _abort(self):
        self._aborting = True
        for task in self._tasks:
            if not task.done():
                task.cancel()

    def _on_task_done(self, task):
        self._tasks.discard(task)
        emptied = self._on_completed_fut
        if emptied is not None and not self._tasks and not emptied.done():
            emptied.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._task_failed(task, error)

    def _task_failed(self, task, error):
        """The first failure ends the others, and the body."""
        parent = self._parent_task
        self._errors.append(error)
        if self._base_error is None and self._is_base(error):
            self._base_error = error
        if parent.done():
            self._loop.call_exception_handler({"message": f"Task {task!r} has errored out but its parent task {parent} is "
                                               "already completed", "exception": error, "task": task})
        elif not (self._aborting or self._parent_cancel_requested):
            self._abort()
            self._parent_cancel_requested = True
            parent.cancel()
