import multiprocessing
def sum_powers(number):
    total = 0
    for i in range(number):
        total = total + i**i
if __name__ == '__main__':
    processes = [
        multiprocessing.Process(
            target=sum_powers,
            args=(300,)
        )
        for _ in range(4)
    ]
    for p in processes: p.start()
    for p in processes: p.join()
    print([p.exitcode for p in processes])  # expect: [0, 0, 0, 0]
    with multiprocessing.Pool(4) as p:
        print(p.map(sum_powers, [100,100,100,100]))  # expect: [None, None, None, None]
