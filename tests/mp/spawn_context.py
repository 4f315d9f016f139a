import multiprocessing as mp
def f(q, n): q.put(n * 2)
if __name__ == "__main__":
    ctx = mp.get_context("spawn")
    q = ctx.Queue()
    p = ctx.Process(target=f, args=(q, 21))
    p.start()
    print(q.get())  # expect: 42
    p.join()
    print(p.exitcode, ctx.get_start_method())  # expect: 0 spawn
