"""D001-34 D001-39 D002-38 D002-39 D002-40 D003-28: processes have memory and a lock of their own, and can be ended."""
import multiprocessing, os, signal, time
shared = ['parent']
def change():
    shared.append('child')
def sleep():
    time.sleep(60)
p = multiprocessing.Process(target=change)
p.start(); p.join()
print(shared, p.exitcode)  # expect: ['parent'] 0
for end in 'terminate', 'kill':
    p = multiprocessing.Process(target=sleep)
    p.start()
    getattr(p, end)()
    p.join()
    print(end, p.exitcode, p.is_alive())  # expect: terminate -15 False
    # expect: kill -9 False
p = multiprocessing.Process(target=os._exit, args=(7,))
p.start(); p.join()
print(p.exitcode)  # expect: 7
