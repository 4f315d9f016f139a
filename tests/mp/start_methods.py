import multiprocessing as mp
print(mp.get_start_method(), mp.get_all_start_methods())  # expect: fork ['fork', 'spawn', 'forkserver']
mp.set_start_method("spawn", force=True)
print(mp.get_start_method())  # expect: spawn
try:
    mp.set_start_method("fork")
except Exception as e:
    print(type(e).__name__, e)  # expect: RuntimeError context has already been set
try:
    mp.get_context("nope")
except Exception as e:
    print(type(e).__name__, e)  # expect: ValueError cannot find context for 'nope'
