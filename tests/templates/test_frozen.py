"""The decorator behaves as the standard library's does for a frozen dataclass."""

import copy
import pickle
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace
from functools import cached_property
from typing import Any, ClassVar

import pytest

from templates.frozen import frozen


@frozen
class Point:
    """With a default, a list of its own, and what is found from the rest."""

    KIND: ClassVar[str] = "point"

    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, compare=False)
    norm: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "norm", abs(self.x) + abs(self.y))


@dataclass(frozen=True, slots=True)
class Standard:
    """As the standard library makes it."""

    x: int
    y: int = 0
    tags: list[str] = field(default_factory=list, compare=False)


@frozen(kw_only=True, slots=False)
class Named:
    """By name alone, with a cached property."""

    name: str
    length: int = 1

    @cached_property
    def shouted(self) -> str:
        """Found once."""
        return self.name.upper()


@frozen(kw_only=True, slots=False)
class Child(Named):
    """A subclass."""

    more: str = ""


@frozen(eq=False)
class Same:
    """Equal to nothing but itself."""

    x: int


@frozen
class Nothing:
    """Without fields."""


def test_fields__by_place_and_by_name__defaults_filled_in() -> None:
    point = Point(1, tags=["a"])
    assert (point.x, point.y, point.tags, point.norm) == (1, 0, ["a"], 1)
    assert Point(x=1).tags is not Point(1).tags


def test_initializer__wrong_arguments__same_refusal_as_the_standard_one() -> None:
    several: tuple[tuple[Any, ...], ...] = ((), (1, 2, [], 4))
    for wrong in several:
        with pytest.raises(TypeError) as ours:
            Point(*wrong)
        with pytest.raises(TypeError) as theirs:
            Standard(*wrong)
        assert str(ours.value).replace("Point", "Standard") == str(theirs.value)
    with pytest.raises(TypeError, match="unexpected keyword argument 'z'"):
        Point(1, z=2)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="1 positional argument"):
        Named("a")  # type: ignore[call-arg]


def test_representation__names_and_values__as_the_standard_one() -> None:
    assert repr(Point(1, 2)) == repr(Standard(1, 2)).replace("Standard", "Point")
    assert repr(Nothing()) == "Nothing()"


def test_equality__content_compared__of_one_class_only() -> None:
    assert Point(1, tags=["a"]) == Point(1, tags=["b"])
    assert Point(1) != Point(2)
    other: object = Standard(1)
    assert Point(1) != other
    assert hash(Point(1, tags=["a"])) == hash(Point(1))
    assert Nothing() == Nothing()
    assert hash(Nothing()) == hash(Nothing())


def test_equality__turned_off__is_identity() -> None:
    one = Same(1)
    assert one == one  # noqa: PLR0124 - that is what is tested
    assert one != Same(1)
    assert len({one, Same(1)}) == 2


@pytest.mark.parametrize("made", [Point(1), Named(name="a"), Nothing()])
def test_attribute__set_or_deleted__refused(made: Any) -> None:
    with pytest.raises(FrozenInstanceError):
        made.x = 2
    with pytest.raises(FrozenInstanceError):
        del made.x


def test_slots__no_dict__unless_asked() -> None:
    assert not hasattr(Point(1), "__dict__")
    assert Named(name="a").shouted == "A"


def test_subclass__own_field__after_those_of_its_base() -> None:
    child = Child(name="a", more="b")
    assert (child.name, child.length, child.more) == ("a", 1, "b")
    assert [one.name for one in fields(child)] == ["name", "length", "more"]
    assert child != Named(name="a")
    assert Named(name="c").name == "c"


def test_library__knows_it__as_a_dataclass() -> None:
    kind: type = Point
    assert is_dataclass(kind)
    assert replace(Named(name="a"), name="b") == Named(name="b")
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)


@pytest.mark.parametrize("made", [Point(1, 2, ["a"]), Child(name="a"), Nothing()])
def test_object__copied_or_sent_to_another_program__equal(made: Any) -> None:
    assert copy.copy(made) == made
    assert copy.deepcopy(made) == made
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own bytes


def test_object__copied__with_what_is_not_compared() -> None:
    point = pickle.loads(pickle.dumps(Point(1, 2, ["a"])))  # noqa: S301 - our own bytes
    assert (point.tags, point.norm) == (["a"], 3)
