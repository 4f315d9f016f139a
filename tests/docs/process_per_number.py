import multiprocessing 

def basic_func(x):
    return 'zero' if x == 0 else 'even' if x%2 == 0 else 'odd'

def multiprocessing_func(x):
    y = x*x
    print('{} squared results in a/an {} number'.format(x, basic_func(y)))

if __name__ == '__main__':
    
    for i in range(0,4):
        p = multiprocessing.Process(target=multiprocessing_func, args=(i,))
        p.start()
        p.join()  # expect: 0 squared results in a/an zero number
        # expect: 1 squared results in a/an odd number
        # expect: 2 squared results in a/an even number
        # expect: 3 squared results in a/an odd number
