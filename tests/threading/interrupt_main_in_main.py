# interrupt_main() called by the main thread raises at once.
import _thread
import signal

try:
    _thread.interrupt_main()
    print("went on")
except KeyboardInterrupt:
    print("interrupted")  # expect: interrupted

seen = []
signal.signal(signal.SIGTERM, lambda number, frame: seen.append(number))
_thread.interrupt_main(signal.SIGTERM)
print(seen == [signal.SIGTERM])  # expect: True
