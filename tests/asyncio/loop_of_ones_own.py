# A subclass of the loop's base has its own clock and its own selector; the selector's events go to _process_events.
import asyncio


class Selector:
    def __init__(self):
        self.asked = []

    def select(self, timeout):
        self.asked.append(timeout)
        return ["event"] if len(self.asked) == 3 else []

    def close(self):
        pass


class Loop(asyncio.base_events.BaseEventLoop):
    def __init__(self):
        super().__init__()
        self.now = 100.0
        self._selector = Selector()

    def time(self):
        self.now += 0.25
        return self.now

    def _process_events(self, events):
        if events:
            print(events)

    def _write_to_self(self):
        print("woken")


async def main(loop):
    loop.call_soon_threadsafe(print, "called")
    await asyncio.sleep(1)
    print(loop.now > 101, asyncio.tasks._current_tasks[loop] is asyncio.current_task())


loop = Loop()
loop.run_until_complete(main(loop))  # expect: woken
# expect: called
# expect: ['event']
# expect: True True
loop.close()
