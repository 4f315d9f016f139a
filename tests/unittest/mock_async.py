# Coroutines.
from unittest.mock import *
import re
import asyncio
from modules.mocked import C, t
am=AsyncMock(return_value=4); t(lambda: am); t(lambda: asyncio.run(am(1))); t(lambda: am.await_count); t(lambda: am.assert_awaited_once_with(1)); t(lambda: am.assert_awaited_with(2)); t(lambda: am.assert_not_awaited()); t(lambda: AsyncMock().assert_awaited())
# expect: <AsyncMock>
# expect: 4
# expect: 1
# expect: None
# expect: AssertionError expected await not found.
# expect: Expected: mock(2)
# expect: Actual: mock(1)
# expect: AssertionError Expected mock to not have been awaited. Awaited 1 times.
# expect: AssertionError Expected mock to have been awaited.
async def aw():
    q=AsyncMock(side_effect=[1,2]); r=[await q(), await q()]
    try: await q()
    except StopAsyncIteration as e: r.append('stop')
    z=MagicMock()
    async with z as k: r.append(re.sub(r"\d+",'',repr(k)))
    z.__aiter__.return_value=[1,2]
    r.append([x async for x in z]); 
    r.append(type(Mock(spec=C).am).__name__)
    return r
t(lambda: asyncio.run(aw()))
# expect: [1, 2, 'stop', "<AsyncMock name='mock.__aenter__()' id=''>", [1, 2], 'AsyncMock']
