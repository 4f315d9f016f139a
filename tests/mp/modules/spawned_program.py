"""A program for -m that spawns a process; in there it is __mp_main__."""
import multiprocessing

print("as", __name__, flush=True)


class Thing:
    pass


def work(thing):
    print(type(thing) is Thing, Thing.__module__)


if __name__ == "__main__":
    process = multiprocessing.get_context("spawn").Process(target=work, args=(Thing(),))
    process.start()
    process.join()
    print(process.exitcode)
