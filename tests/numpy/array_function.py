# Functions ask the classes of their arguments first: who is asked, in which order, and what is said where nobody answers (NEP 18).
import copy
import inspect
import pickle

import numpy as np


class Silent:
    def __array_function__(self, function, types, args, kwargs):
        print("  Silent:", function.__module__, function.__name__, [t.__name__ for t in types], len(args), sorted(kwargs))
        return NotImplemented


class Derived(Silent):
    def __array_function__(self, function, types, args, kwargs):
        print("  Derived:", [t.__name__ for t in types])
        return super().__array_function__(function, types, args, kwargs)


class Answers:
    def __array_function__(self, function, types, args, kwargs):
        return "answer to " + function.__name__


class Kept(np.ndarray):
    pass


class Logged(np.ndarray):
    def __array_function__(self, function, types, args, kwargs):
        print("  Logged:", function.__name__, [t.__name__ for t in types])
        return super().__array_function__(function, types, args, kwargs)


class Spoiled:
    __array_function__ = None


plain, silent, derived, answers = np.array([1, 2]), Silent(), Derived(), Answers()
kept, logged = plain.view(Kept), plain.view(Logged)


def show(text):
    try:
        result = eval(text)
        print(text, "->", type(result).__name__, result)
    except Exception as error:
        print(text, "->", type(error).__name__, error)


# Which arguments count.
for text in """np.sum(silent) np.sum(plain,out=silent) np.sum(plain,0,None,silent) np.sum([silent,1][1:]) np.concatenate([plain,silent,derived])
        np.concatenate((plain,plain),out=silent) np.concatenate(silent) np.poly(silent) np.vstack([plain,derived,silent])
        np.block([[silent,[plain]]]) np.where(silent) np.where(plain,silent,plain) np.einsum("i,i",plain,silent)
        np.select([plain>1],[silent]) np.choose(plain,[silent]) np.lexsort((silent,plain)) np.meshgrid(plain,silent)
        np.char.lower(silent) np.histogram2d(plain,plain,[silent,plain]) np.piecewise(plain,[silent],[1]) np.result_type(plain,silent) np.can_cast(silent,int)
        np.copyto(plain,silent) np.put(plain,[0],silent) np.apply_along_axis(len,0,silent) np.shape(silent) np.ndim(silent) np.size(silent)
        np.full_like(silent,1) np.isclose(plain,silent) np.clip(plain,silent,None) np.polyfit(plain,plain,1,w=silent)
        np.linalg.norm(silent) np.linalg.svd(silent) np.linalg.multi_dot([plain,silent]) np.fft.fft(silent) np.fft.ifftn(silent)
        np.char.upper(silent) np.lib.scimath.sqrt(silent) np.lib.stride_tricks.sliding_window_view(silent,2)
        np.nanmean(silent) np.percentile(plain,silent) np.busday_count(silent,plain) np.datetime_as_string(silent)
        np.array_repr(silent) np.save("nowhere",silent) np.array_split(plain,silent) np.broadcast_arrays(plain,silent)""".split():
    show(text)  # expect:   Silent: numpy sum ['Silent'] 1 []
    # expect: np.sum(silent) -> TypeError no implementation found for 'numpy.sum' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy sum ['ndarray', 'Silent'] 1 ['out']
    # expect: np.sum(plain,out=silent) -> TypeError no implementation found for 'numpy.sum' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy sum ['ndarray', 'Silent'] 4 []
    # expect: np.sum(plain,0,None,silent) -> TypeError no implementation found for 'numpy.sum' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect: np.sum([silent,1][1:]) -> int64 1
    # expect:   Derived: ['ndarray', 'Derived', 'Silent']
    # expect:   Silent: numpy concatenate ['ndarray', 'Derived', 'Silent'] 1 []
    # expect:   Silent: numpy concatenate ['ndarray', 'Derived', 'Silent'] 1 []
    # expect: np.concatenate([plain,silent,derived]) -> TypeError no implementation found for 'numpy.concatenate' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Derived'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy concatenate ['ndarray', 'Silent'] 1 ['out']
    # expect: np.concatenate((plain,plain),out=silent) -> TypeError no implementation found for 'numpy.concatenate' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect: np.concatenate(silent) -> TypeError dispatcher for __array_function__ did not return an iterable
    # expect: np.poly(silent) -> TypeError dispatcher for __array_function__ did not return an iterable
    # expect:   Derived: ['ndarray', 'Derived', 'Silent']
    # expect:   Silent: numpy vstack ['ndarray', 'Derived', 'Silent'] 1 []
    # expect:   Silent: numpy vstack ['ndarray', 'Derived', 'Silent'] 1 []
    # expect: np.vstack([plain,derived,silent]) -> TypeError no implementation found for 'numpy.vstack' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Derived'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy block ['Silent', 'ndarray'] 1 []
    # expect: np.block([[silent,[plain]]]) -> TypeError no implementation found for 'numpy.block' on types that implement __array_function__: [<class '__main__.Silent'>, <class 'numpy.ndarray'>]
    # expect:   Silent: numpy where ['Silent'] 1 []
    # expect: np.where(silent) -> TypeError no implementation found for 'numpy.where' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy where ['ndarray', 'Silent'] 3 []
    # expect: np.where(plain,silent,plain) -> TypeError no implementation found for 'numpy.where' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy einsum ['ndarray', 'Silent'] 3 []
    # expect: np.einsum("i,i",plain,silent) -> TypeError no implementation found for 'numpy.einsum' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy select ['ndarray', 'Silent'] 2 []
    # expect: np.select([plain>1],[silent]) -> TypeError no implementation found for 'numpy.select' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy choose ['ndarray', 'Silent'] 2 []
    # expect: np.choose(plain,[silent]) -> TypeError no implementation found for 'numpy.choose' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy lexsort ['Silent', 'ndarray'] 1 []
    # expect: np.lexsort((silent,plain)) -> TypeError no implementation found for 'numpy.lexsort' on types that implement __array_function__: [<class '__main__.Silent'>, <class 'numpy.ndarray'>]
    # expect:   Silent: numpy meshgrid ['ndarray', 'Silent'] 2 []
    # expect: np.meshgrid(plain,silent) -> TypeError no implementation found for 'numpy.meshgrid' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy.char lower ['Silent'] 1 []
    # expect: np.char.lower(silent) -> TypeError no implementation found for 'numpy.char.lower' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy histogram2d ['ndarray', 'Silent'] 3 []
    # expect: np.histogram2d(plain,plain,[silent,plain]) -> TypeError no implementation found for 'numpy.histogram2d' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy piecewise ['ndarray', 'Silent'] 3 []
    # expect: np.piecewise(plain,[silent],[1]) -> TypeError no implementation found for 'numpy.piecewise' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy result_type ['ndarray', 'Silent'] 2 []
    # expect: np.result_type(plain,silent) -> TypeError no implementation found for 'numpy.result_type' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy can_cast ['Silent'] 2 []
    # expect: np.can_cast(silent,int) -> TypeError no implementation found for 'numpy.can_cast' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy copyto ['ndarray', 'Silent'] 2 []
    # expect: np.copyto(plain,silent) -> TypeError no implementation found for 'numpy.copyto' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy put ['ndarray', 'Silent'] 3 []
    # expect: np.put(plain,[0],silent) -> TypeError no implementation found for 'numpy.put' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy apply_along_axis ['Silent'] 3 []
    # expect: np.apply_along_axis(len,0,silent) -> TypeError no implementation found for 'numpy.apply_along_axis' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy shape ['Silent'] 1 []
    # expect: np.shape(silent) -> TypeError no implementation found for 'numpy.shape' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy ndim ['Silent'] 1 []
    # expect: np.ndim(silent) -> TypeError no implementation found for 'numpy.ndim' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy size ['Silent'] 1 []
    # expect: np.size(silent) -> TypeError no implementation found for 'numpy.size' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy full_like ['Silent'] 2 []
    # expect: np.full_like(silent,1) -> TypeError no implementation found for 'numpy.full_like' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy isclose ['ndarray', 'Silent'] 2 []
    # expect: np.isclose(plain,silent) -> TypeError no implementation found for 'numpy.isclose' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy clip ['ndarray', 'Silent'] 3 []
    # expect: np.clip(plain,silent,None) -> TypeError no implementation found for 'numpy.clip' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy polyfit ['ndarray', 'Silent'] 3 ['w']
    # expect: np.polyfit(plain,plain,1,w=silent) -> TypeError no implementation found for 'numpy.polyfit' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy.linalg norm ['Silent'] 1 []
    # expect: np.linalg.norm(silent) -> TypeError no implementation found for 'numpy.linalg.norm' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.linalg svd ['Silent'] 1 []
    # expect: np.linalg.svd(silent) -> TypeError no implementation found for 'numpy.linalg.svd' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.linalg multi_dot ['ndarray', 'Silent'] 1 []
    # expect: np.linalg.multi_dot([plain,silent]) -> TypeError no implementation found for 'numpy.linalg.multi_dot' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy.fft fft ['Silent'] 1 []
    # expect: np.fft.fft(silent) -> TypeError no implementation found for 'numpy.fft.fft' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.fft ifftn ['Silent'] 1 []
    # expect: np.fft.ifftn(silent) -> TypeError no implementation found for 'numpy.fft.ifftn' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.char upper ['Silent'] 1 []
    # expect: np.char.upper(silent) -> TypeError no implementation found for 'numpy.char.upper' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.lib.scimath sqrt ['Silent'] 1 []
    # expect: np.lib.scimath.sqrt(silent) -> TypeError no implementation found for 'numpy.lib.scimath.sqrt' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy.lib.stride_tricks sliding_window_view ['Silent'] 2 []
    # expect: np.lib.stride_tricks.sliding_window_view(silent,2) -> TypeError no implementation found for 'numpy.lib.stride_tricks.sliding_window_view' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy nanmean ['Silent'] 1 []
    # expect: np.nanmean(silent) -> TypeError no implementation found for 'numpy.nanmean' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy percentile ['ndarray', 'Silent'] 2 []
    # expect: np.percentile(plain,silent) -> TypeError no implementation found for 'numpy.percentile' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy busday_count ['Silent', 'ndarray'] 2 []
    # expect: np.busday_count(silent,plain) -> TypeError no implementation found for 'numpy.busday_count' on types that implement __array_function__: [<class '__main__.Silent'>, <class 'numpy.ndarray'>]
    # expect:   Silent: numpy datetime_as_string ['Silent'] 1 []
    # expect: np.datetime_as_string(silent) -> TypeError no implementation found for 'numpy.datetime_as_string' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy array_repr ['Silent'] 1 []
    # expect: np.array_repr(silent) -> TypeError no implementation found for 'numpy.array_repr' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy save ['Silent'] 2 []
    # expect: np.save("nowhere",silent) -> TypeError no implementation found for 'numpy.save' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy array_split ['ndarray', 'Silent'] 2 []
    # expect: np.array_split(plain,silent) -> TypeError no implementation found for 'numpy.array_split' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]
    # expect:   Silent: numpy broadcast_arrays ['ndarray', 'Silent'] 2 []
    # expect: np.broadcast_arrays(plain,silent) -> TypeError no implementation found for 'numpy.broadcast_arrays' on types that implement __array_function__: [<class 'numpy.ndarray'>, <class '__main__.Silent'>]

# Answers; what is asked for with like=.
for text in """np.sum(answers) np.concatenate([plain,answers]) np.roll(answers,1) np.median(answers) np.zeros(3,like=answers)
        np.array([1],like=answers) np.arange(3,like=answers) np.eye(2,like=answers) np.fromfunction(max,(2,),like=answers)
        np.loadtxt([],like=answers) np.tri(2,like=answers) np.zeros(2,like=silent) np.full(2,7,like=silent) np.identity(2,like=silent)
        np.ones(2,like=3) np.tri(2,like=3) np.zeros(2,like=None) np.zeros(2,like=plain) np.arange(2,like=kept)
        np.asarray([1],like=silent) np.fromiter([1],int,like=silent) np.require(plain,like=silent)""".split():
    show(text)  # expect: np.sum(answers) -> str answer to sum
    # expect: np.concatenate([plain,answers]) -> str answer to concatenate
    # expect: np.roll(answers,1) -> str answer to roll
    # expect: np.median(answers) -> str answer to median
    # expect: np.zeros(3,like=answers) -> str answer to zeros
    # expect: np.array([1],like=answers) -> str answer to array
    # expect: np.arange(3,like=answers) -> str answer to arange
    # expect: np.eye(2,like=answers) -> str answer to eye
    # expect: np.fromfunction(max,(2,),like=answers) -> str answer to fromfunction
    # expect: np.loadtxt([],like=answers) -> str answer to loadtxt
    # expect: np.tri(2,like=answers) -> str answer to tri
    # expect:   Silent: numpy zeros ['Silent'] 1 []
    # expect: np.zeros(2,like=silent) -> TypeError no implementation found for 'numpy.zeros' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy full ['Silent'] 2 ['dtype', 'order']
    # expect: np.full(2,7,like=silent) -> TypeError no implementation found for 'numpy.full' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy identity ['Silent'] 1 ['dtype']
    # expect: np.identity(2,like=silent) -> TypeError no implementation found for 'numpy.identity' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect: np.ones(2,like=3) -> TypeError The `like` argument must be an array-like that implements the `__array_function__` protocol.
    # expect: np.tri(2,like=3) -> TypeError The `like` argument must be an array-like that implements the `__array_function__` protocol.
    # expect: np.zeros(2,like=None) -> ndarray [0. 0.]
    # expect: np.zeros(2,like=plain) -> ndarray [0. 0.]
    # expect: np.arange(2,like=kept) -> ndarray [0 1]
    # expect:   Silent: numpy asarray ['Silent'] 1 []
    # expect: np.asarray([1],like=silent) -> TypeError no implementation found for 'numpy.asarray' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy fromiter ['Silent'] 2 []
    # expect: np.fromiter([1],int,like=silent) -> TypeError no implementation found for 'numpy.fromiter' on types that implement __array_function__: [<class '__main__.Silent'>]
    # expect:   Silent: numpy require ['Silent'] 1 ['dtype', 'requirements']
    # expect: np.require(plain,like=silent) -> TypeError no implementation found for 'numpy.require' on types that implement __array_function__: [<class '__main__.Silent'>]

# Derived from ndarray.
for text in """np.sum(kept) np.sum(kept,axis=0) np.max(kept) np.mean(kept) np.any(kept) np.sum(logged) np.concatenate([plain,logged])
        np.concatenate([logged,silent]) np.dot(logged,kept) np.argmax(logged) np.sum(Spoiled())
        plain.__array_function__(np.sum,(Silent,),(plain,),{}) plain.__array_function__(np.sum,[Kept],(kept,),{"axis":0})
        plain.__array_function__(len,[Kept],(kept,),{}) np.ndarray.__array_function__(plain,np.sum,(np.ndarray,),(plain,),{})
        plain.__array_function__(func=np.sum,types=[],args=(plain,),kwargs={})""".split():
    show(text)  # expect: np.sum(kept) -> Kept 3
    # expect: np.sum(kept,axis=0) -> Kept 3
    # expect: np.max(kept) -> Kept 2
    # expect: np.mean(kept) -> Kept 1.5
    # expect: np.any(kept) -> Kept True
    # expect:   Logged: sum ['Logged']
    # expect: np.sum(logged) -> Logged 3
    # expect:   Logged: concatenate ['Logged', 'ndarray']
    # expect: np.concatenate([plain,logged]) -> ndarray [1 2 1 2]
    # expect:   Logged: concatenate ['Logged', 'Silent']
    # expect:   Silent: numpy concatenate ['Logged', 'Silent'] 1 []
    # expect: np.concatenate([logged,silent]) -> TypeError no implementation found for 'numpy.concatenate' on types that implement __array_function__: [<class '__main__.Logged'>, <class '__main__.Silent'>]
    # expect:   Logged: dot ['Logged', 'Kept']
    # expect: np.dot(logged,kept) -> int64 5
    # expect:   Logged: argmax ['Logged']
    # expect: np.argmax(logged) -> int64 1
    # expect: np.sum(Spoiled()) -> TypeError 'NoneType' object is not callable
    # expect: plain.__array_function__(np.sum,(Silent,),(plain,),{}) -> NotImplementedType NotImplemented
    # expect: plain.__array_function__(np.sum,[Kept],(kept,),{"axis":0}) -> Kept 3
    # expect: plain.__array_function__(len,[Kept],(kept,),{}) -> AttributeError 'builtin_function_or_method' object has no attribute '_implementation'
    # expect: np.ndarray.__array_function__(plain,np.sum,(np.ndarray,),(plain,),{}) -> int64 3
    # expect: plain.__array_function__(func=np.sum,types=[],args=(plain,),kwargs={}) -> int64 3

# Calls that do not fit are refused before anybody is asked.
for text in """np.sum() np.sum(silent,foo=1) np.sum(silent,1,2,3,4,5,6,7,8,9) np.sum(plain,foo=1) np.concatenate() np.dot(1) np.dot(1,b=2,c=3) np.where()
        np.where(1,2,3,4) np.reshape([1]) np.roll(1) np.mean(plain,a=2) np.zeros_like() np.sum(plain,axis=7)""".split():
    show(text)  # expect: np.sum() -> TypeError sum() missing 1 required positional argument: 'a'
    # expect: np.sum(silent,foo=1) -> TypeError sum() got an unexpected keyword argument 'foo'
    # expect: np.sum(silent,1,2,3,4,5,6,7,8,9) -> TypeError sum() takes from 1 to 7 positional arguments but 10 were given
    # expect: np.sum(plain,foo=1) -> TypeError sum() got an unexpected keyword argument 'foo'
    # expect: np.concatenate() -> TypeError concatenate() missing 1 required positional argument: 'arrays'
    # expect: np.dot(1) -> TypeError dot() missing 1 required positional argument: 'b'
    # expect: np.dot(1,b=2,c=3) -> TypeError dot() got an unexpected keyword argument 'c'
    # expect: np.where() -> TypeError where() missing 1 required positional argument: 'condition'
    # expect: np.where(1,2,3,4) -> TypeError where() takes from 1 to 3 positional arguments but 4 were given
    # expect: np.reshape([1]) -> TypeError reshape() missing 1 required positional argument: 'newshape'
    # expect: np.roll(1) -> TypeError roll() missing 1 required positional argument: 'shift'
    # expect: np.mean(plain,a=2) -> TypeError mean() got multiple values for argument 'a'
    # expect: np.zeros_like() -> TypeError zeros_like() missing 1 required positional argument: 'a'
    # expect: np.sum(plain,axis=7) -> AxisError axis 7 is out of bounds for array of dimension 1

# The functions themselves.
print(np.sum.__name__, np.sum.__module__, np.sum.__qualname__, np.linalg.norm.__module__, np.roll.__wrapped__ is np.roll._implementation)
# expect: sum numpy sum numpy.linalg True
print(inspect.signature(np.roll), inspect.isroutine(np.sum), callable(np.sum), repr(np.sum)[:14], np.sum._implementation(plain))
# expect: (a, shift, axis=None) True True <function sum  3
print(pickle.loads(pickle.dumps(np.roll)) is np.roll, copy.deepcopy(np.linalg.norm) is np.linalg.norm, {np.sum: 1}[np.sum])
# expect: True True 1


class Holder:
    total = np.sum

    def __array__(self, dtype=None):
        return np.array([1, 2, 3])


print(Holder().total(), np.core.multiarray.concatenate is np.concatenate, np.core.fromnumeric.sum is np.sum)
# expect: 6 True True
