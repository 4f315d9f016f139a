"""Errors name the classes that CPython has in C with their module, and do not show where in them they were raised."""
import asyncio
import datetime
import decimal
import threading
import traceback
import types


def show(function):
    try:
        function()
    except Exception as e:
        print(f"{type(e).__name__}: {e} |", *[f.name for f in traceback.extract_tb(e.__traceback__)[1:]])


show(lambda: types.SimpleNamespace(a=1).b)
# expect: AttributeError: 'types.SimpleNamespace' object has no attribute 'b' | <lambda>
show(lambda: datetime.datetime(2020, 1, 1).yera)
# expect: AttributeError: 'datetime.datetime' object has no attribute 'yera' | <lambda>
show(lambda: datetime.datetime.nw)
# expect: AttributeError: type object 'datetime.datetime' has no attribute 'nw' | <lambda>
show(lambda: datetime.date(2020, 13, 1))  # expect: ValueError: month must be in 1..12 | <lambda>
show(lambda: datetime.date(2020, 1, 1) + 5)
# expect: TypeError: unsupported operand type(s) for +: 'datetime.date' and 'int' | <lambda>
show(lambda: decimal.Decimal(1).foo)
# expect: AttributeError: 'decimal.Decimal' object has no attribute 'foo' | <lambda>
show(lambda: decimal.Decimal("x"))
# expect: InvalidOperation: [<class 'decimal.ConversionSyntax'>] | <lambda>
show(lambda: decimal.Decimal(1) / 0)  # expect: DivisionByZero: [<class 'decimal.DivisionByZero'>] | <lambda>
show(lambda: threading.Condition().notfy())
# expect: AttributeError: 'Condition' object has no attribute 'notfy' | <lambda>
show(lambda: threading.Event.wiat)
# expect: AttributeError: type object 'Event' has no attribute 'wiat' | <lambda>
show(lambda: threading.Semaphore() + 1)
# expect: TypeError: unsupported operand type(s) for +: 'Semaphore' and 'int' | <lambda>
show(lambda: asyncio.get_running_loop())  # expect: RuntimeError: no running event loop | <lambda>


class Mine(datetime.date):
    pass


show(lambda: Mine(2020, 1, 1).foo)  # expect: AttributeError: 'Mine' object has no attribute 'foo' | <lambda>


async def fail():
    raise KeyError("x")


async def main():
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    show(task.result)
    show(asyncio.Future().result)


asyncio.run(main())  # expect: KeyError: 'x' | fail
# expect: InvalidStateError: Result is not set. |
