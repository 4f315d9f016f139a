"""Long messages: their payloads are not copied on the way, which nobody may notice."""
import os
import struct
from multiprocessing import Pipe, Process


class Refuses:
    """Its pickle ends in an error, with most of the message still to come."""

    def __reduce__(self):
        return refuse, (b"a" * 10,), {"rest": b"b" * 3_000_000}


def refuse(data):
    raise ValueError(f"refused {len(data)}")


class Greedy:
    """Reads the next message while it is itself being read."""

    def __reduce__(self):
        return read_next, (b"c" * 100,), None, iter([b"d" * 2_500_000])


class Pair(list):
    pass


def read_next(data):
    return Pair([len(data), receiver.recv()])


def child(receiver, answers):
    while True:
        try:
            message = receiver.recv()
        except Exception as error:
            answers.send(f"{type(error).__name__}: {error}")
            continue
        if message is None:
            break
        answers.send((type(message).__name__, len(message), sum(message[:1000]), sum(message[-1000:])))


receiver, sender = Pipe(duplex=False)
answers, answerer = Pipe(duplex=False)
process = Process(target=child, args=(receiver, answerer))
process.start()
for size in 70_000, 1_000_000, 5_000_000, 20_000_000:
    sender.send(bytes(range(250)) * (size // 250))
    print(answers.recv())
changing = bytearray(b"\1" * 4_000_000)
sender.send(changing)
changing[:] = b"\2" * 4_000_000
print(answers.recv())
sender.send(Refuses())
sender.send(list(range(1_000_000)))
print(answers.recv())
print(answers.recv())
twice = b"e" * 2_000_000
sender.send([sum(twice[:2]), 1] + [0] * 1000)
print(answers.recv())
sender.send(None)
process.join()
print(process.exitcode)

# the same object twice is one object there, too
left, right = Pipe()
process = Process(target=lambda: left.send([twice, twice, "f" * 3_000_000]))
process.start()
first, second, text = right.recv()
print(first is second, len(first), len(text))
process.join()

# a message that is read from within a message
process = Process(target=lambda: [sender.send(Greedy()), sender.send("next"), sender.send("last")])
process.start()
pair = receiver.recv()
print(pair[:2], len(pair[2]), receiver.recv())
process.join()

# streams that end too early
for begin in b"", b"\0\0", struct.pack("!i", 9_000_000), struct.pack("!i", 9_000_000) + b"\x80\5B\0\0\x80\0abc":
    receiver, sender = Pipe(duplex=False)
    os.write(sender.fileno(), begin)
    sender.close()
    try:
        receiver.recv()
    except (EOFError, OSError) as error:
        print(type(error).__name__, error)
