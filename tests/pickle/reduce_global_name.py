import pickle
class Singleton:
    def __reduce__(self): return "only"
only = Singleton()
print(pickle.loads(pickle.dumps(only)) is only)  # expect: True
