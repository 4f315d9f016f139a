# A manager may hold a pool of processes.
import multiprocessing as mp

if __name__ == "__main__":
    with mp.Manager() as manager:
        pool = manager.Pool(2)
        print(pool.map(abs, [-1, -2, 3]), pool.apply(max, (4, 5)), pool.apply_async(min, (4, 5)).get(10))
        # expect: [1, 2, 3] 5 4
        pool.terminate()
    print(mp.active_children())  # expect: []
