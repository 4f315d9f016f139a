# A number in the memo that would empty the dict it is read from is not asked.
import io
import pickle


class Number:
    def __init__(self, memo):
        self.memo = memo

    def __index__(self):
        self.memo.clear()
        self.kept = [(object(), object()) for _ in range(100)]
        return 7


pickler = pickle.Pickler(io.BytesIO())
memo = {}
memo[1] = (Number(memo), "text")
try:
    pickler.memo = memo
    print("set")
except TypeError as e:
    print(e)  # expect: an integer is required
