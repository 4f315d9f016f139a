# A task or a result that cannot be unpickled breaks the executor; the cause of the second is the traceback as text.
from concurrent.futures import ProcessPoolExecutor


class TwoArguments(Exception):
    def __init__(self, first, second):
        super().__init__(first)


def fail():
    raise TwoArguments(1, 2)


def boom():
    raise ValueError("boom")


class Bad:
    def __reduce__(self):
        return boom, ()


def identity(value):
    return value


def quiet():
    import sys
    sys.stderr.close()
    sys.stderr = None


if __name__ == "__main__":
    for function, arguments in ((fail, ()), (Bad, ()), (identity, (Bad(),))):
        with ProcessPoolExecutor(2, initializer=quiet) as executor:
            future = executor.submit(function, *arguments)
            for what in (future.result, lambda: executor.submit(identity, 1)):
                try:
                    print(what())
                except Exception as error:
                    print(type(error).__name__, error)
                    if function is not identity and error.__cause__:
                        print(type(error.__cause__).__name__, str(error.__cause__).splitlines()[-1])
                        # expect: BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
                        # expect: _RemoteTraceback '''
                        # expect: BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
                        # expect: BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
                        # expect: _RemoteTraceback '''
                        # expect: BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
                        # expect: BrokenProcessPool A process in the process pool was terminated abruptly while the future was running or pending.
                        # expect: BrokenProcessPool A child process terminated abruptly, the process pool is not usable anymore
