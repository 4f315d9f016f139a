"""Who only builds up is seldom interrupted: full collections that find nothing come ever more rarely."""
import gc

full = []


def count(phase, info):
    if phase == "start" and info["generation"] == 2:
        full.append(None)


gc.collect()
gc.callbacks.append(count)
kept = [[i] for i in range(300_000)]
gc.callbacks.clear()
print(len(full) < 6)  # expect: True
