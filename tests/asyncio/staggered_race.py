"""Coroutines that begin one after the other: the first result wins."""
import asyncio
from asyncio.staggered import staggered_race
async def main():
    def maker(delay, result=None, error=None):
        async def f():
            try: await asyncio.sleep(delay)
            except asyncio.CancelledError: print('cancelled', result, error); raise
            if error: raise error
            return result
        return f
    print(await staggered_race([maker(.3,'a'),maker(.01,'b')], .02))
    print(await staggered_race([maker(.01,error=ValueError(1)),maker(.01,'b'),maker(.01,'c')], None))
    print(await staggered_race([maker(.01,error=ValueError(1)),maker(.01,error=OSError(2))], 0.5))
    print(await staggered_race([], None))
asyncio.run(main())  # expect: cancelled a None
# expect: ('b', 1, [CancelledError(), None])
# expect: ('b', 1, [ValueError(1), None])
# expect: (None, None, [ValueError(1), OSError(2)])
# expect: (None, None, [])
