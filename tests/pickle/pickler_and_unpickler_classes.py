import pickle, io
class P(pickle.Pickler):
    def persistent_id(self, obj): return "id:5" if obj is special else None
class U(pickle.Unpickler):
    def persistent_load(self, pid): return "loaded " + pid
    def find_class(self, module, name):
        if name == "Blocked": raise pickle.UnpicklingError("blocked")
        return super().find_class(module, name)
class Blocked: pass
special = object()
f = io.BytesIO()
P(f, 4).dump([special, 1])
print(U(io.BytesIO(f.getvalue())).load())  # expect: ['loaded id:5', 1]
try:
    U(io.BytesIO(pickle.dumps(Blocked()))).load()
except Exception as e:
    print(type(e).__name__, e)  # expect: UnpicklingError blocked
try:
    pickle.loads(f.getvalue())
except Exception as e:
    print(type(e).__name__, e)  # expect: UnpicklingError A load persistent id instruction was encountered,
    # expect: but no persistent_load function was specified.
