import io
import sys
import threading
import unittest


class Counter:
    def __init__(self):
        self.value, self.lock = 0, threading.Lock()

    def add(self, n):
        for _ in range(n):
            with self.lock:
                self.value += 1


class TestCounter(unittest.TestCase):
    def test_threads(self):
        c = Counter()
        threads = [threading.Thread(target=c.add, args=(500,)) for _ in range(4)]
        for t in threads:
            t.start()
        for t in threads:
            t.join()
        self.assertEqual(c.value, 2000)


class TestAsync(unittest.IsolatedAsyncioTestCase):
    async def asyncSetUp(self):
        print("asyncSetUp")

    async def test_sleep(self):
        import asyncio
        self.assertEqual(await asyncio.sleep(0, 3), 3)


if __name__ == "__main__":
    program = unittest.main(exit=False, argv=["prog"], testRunner=unittest.TextTestRunner(stream=io.StringIO()))
    # expect: asyncSetUp
    print(program.result.testsRun, program.result.wasSuccessful())  # expect: 2 True
    sys.stderr = io.StringIO()
    unittest.main(argv=["prog", "TestCounter.test_threads", "-q"])
