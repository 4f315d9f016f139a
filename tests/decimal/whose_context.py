# Every thread, and every contextvars.Context, has a current context of its own.
import asyncio, contextvars, threading
from decimal import *
getcontext().prec = 5
seen = []
def other():
    seen.append(getcontext().prec)
    getcontext().prec = 7
    seen.append(str(Decimal(1) / 3))
thread = threading.Thread(target=other)
thread.start()
thread.join()
print(seen, Decimal(1) / 3)  # expect: [28, '0.3333333'] 0.33333
inside = contextvars.copy_context()
print(inside.run(lambda: (getcontext().prec, setcontext(Context(prec=9)), Decimal(1) / 3)), Decimal(1) / 3, inside.run(lambda: Decimal(1) / 3))
# expect: (5, None, Decimal('0.333333333')) 0.33333 0.333333333
print(contextvars.Context().run(lambda: Decimal(1) / 3), Decimal(1) / 3)
# expect: 0.3333333333333333333333333333 0.33333
async def task(prec):
    setcontext(Context(prec=prec))
    await asyncio.sleep(0)
    result = Decimal(1) / 3
    with localcontext(prec=2):
        await asyncio.sleep(0)
        return result, Decimal(1) / 3
async def main():
    print(await asyncio.gather(*[task(prec) for prec in (3, 4, 6)]), Decimal(1) / 3)
asyncio.run(main())
# expect: [(Decimal('0.333'), Decimal('0.33')), (Decimal('0.3333'), Decimal('0.33')), (Decimal('0.333333'), Decimal('0.33'))] 0.33333
print(Decimal(1) / 3)  # expect: 0.33333
DefaultContext.prec = 4
made = threading.Thread(target=lambda: print(Decimal(1) / 3))  # expect: 0.3333
made.start()
made.join()
