# An attribute site that saw a class which has died is not fooled by one at its address that is laid out otherwise.
import gc


def store(target):
    target.x = 1


def load(target):
    return target.y


for turn in range(400):
    class Made(bytes if turn % 2 else bytearray):
        pass

    made = Made(b"abc")
    made.y = turn
    store(made)
    assert load(made) == turn and made.x == 1
    del made, Made
    gc.collect()
print("fine")  # expect: fine
