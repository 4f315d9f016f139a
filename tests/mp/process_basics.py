from multiprocessing import Process
def work(n): print("child", n, flush=True)
if __name__ == "__main__":
    p = Process(target=work, args=(5,))
    print(p.exitcode, p.is_alive(), p.pid, p.name, p.daemon, flush=True)
    p.start()
    p.join()
    print(p.exitcode, p.is_alive(), p.pid > 0)  # expect: None False None Process-1 False
    # expect: child 5
    # expect: 0 False True
