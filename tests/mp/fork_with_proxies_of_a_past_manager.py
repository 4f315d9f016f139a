import multiprocessing as mp
def use(x): return x + 1
if __name__ == '__main__':
    with mp.Manager() as manager:
        names = manager.dict(a=1)
        numbers = manager.list([1])
        print(dict(names), list(numbers))
    with mp.Pool(2) as pool:
        print(pool.map(use, range(5)))
    p = mp.Process(target=print, args=('still forks',))
    p.start(); p.join()
    print(p.exitcode)
    try: names['a']
    except Exception as e: print('gone')  # expect: {'a': 1} [1]
    # expect: [1, 2, 3, 4, 5]
    # expect: still forks
    # expect: 0
    # expect: gone
