"""A refresh at the times of a cron expression, in the foreground: one at a time, missed ones made up for once, stopped cleanly.

The loop waits by itself instead of handing the job to a scheduler's threads: so a refresh runs where signals arrive and
can be abandoned like one by hand, the next cannot begin before it has ended, and however many times were missed (a long
refresh, a sleeping machine, a clock set forward) one run makes up for them.
"""

from __future__ import annotations

import datetime as dt
import re
import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final, Protocol

from apscheduler.triggers.cron import CronTrigger

_DAYS: Final = ("sun", "mon", "tue", "wed", "thu", "fri", "sat", "sun")  # cron's 0 to 7; the library counts from Monday
_DAY_PART: Final = re.compile(r"(\*|[0-7]|[a-z]{3})(?:-([0-7]|[a-z]{3}))?(?:/([1-9]))?")
_LONGEST_WAIT: Final = 30.0  # seconds; the clock is looked at again, since it may jump and a machine may sleep

Clock = Callable[[], dt.datetime]


class CronError(ValueError):
    """A cron expression that is none; the message says what is wrong."""


class Trigger(Protocol):
    """Tells the times of a schedule."""

    def get_next_fire_time(self, previous: dt.datetime | None, now: dt.datetime) -> dt.datetime | None:
        """Return the first time after `previous`."""


def cron(expression: str, zone: dt.tzinfo | None = None) -> CronTrigger:
    """Return the times of a crontab expression (minute hour day month weekday) in the machine's time zone or another.

    Weekdays are cron's: 0 and 7 are Sunday. Raises CronError, also where both a day and a weekday are given: cron takes
    either, which nobody expects.
    """
    fields = expression.split()
    if len(fields) != 5:
        raise CronError(f'"{expression}" has {len(fields)} parts; cron has five: minute hour day month weekday.')
    minute, hour, day, month, weekday = fields
    if day != "*" and weekday != "*":
        raise CronError(f'"{expression}" names a day and a weekday; give one of them and * for the other.')
    days = ",".join(_weekdays(weekday.lower())) if weekday != "*" else "*"
    try:
        return CronTrigger(minute=minute, hour=hour, day=day, month=month, day_of_week=days, timezone=zone)
    except ValueError as error:
        raise CronError(f'"{expression}" is no cron expression: {error}.') from error


def _weekdays(field: str) -> Iterator[str]:
    """Yield the days that a weekday field names: 0-4 → sun, mon, tue, wed, thu."""
    for part in field.split(","):
        found = _DAY_PART.fullmatch(part)
        if not found or not {found[1], found[2] or "*"} <= {*_DAYS, *"01234567*"}:
            raise CronError(f'"{part}" is no weekday; write 0 to 7, sun to sat, or a range of them.')
        first, last = (0, 6) if found[1] == "*" else (_number(found[1]), _number(found[2] or found[1]))
        if last < first:
            last += 7
        yield from dict.fromkeys(_DAYS[number % 7] for number in range(first, last + 1, int(found[3] or 1)))


def _number(day: str) -> int:
    return int(day) if day.isdigit() else _DAYS.index(day)


class Stop:
    """Becomes set by SIGTERM or SIGINT; a second one abandons the refresh under way (the store is as it was before)."""

    def __init__(self) -> None:
        self._event = threading.Event()
        self.busy = False

    def __bool__(self) -> bool:
        return self._event.is_set()

    def ask(self) -> None:
        """Ask to stop, as a signal does."""
        if self._event.is_set() and self.busy:
            raise KeyboardInterrupt
        self._event.set()

    def wait(self, seconds: float) -> None:
        """Wait, or less where a stop is asked for."""
        self._event.wait(seconds)

    @contextmanager
    def on_signals(self, told: Callable[[], None]) -> Iterator[None]:
        """Listen to the signals that end programs; `told` says that a refresh is finished first."""

        def asked(*_: object) -> None:
            self.ask()
            if self.busy:
                told()

        before = {number: signal.signal(number, asked) for number in (signal.SIGTERM, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in before.items():
                signal.signal(number, handler)


def keep_time(
    trigger: Trigger, last: dt.datetime | None, work: Callable[[], None], told: Callable[[dt.datetime], None],
    stop: Stop, clock: Clock,
) -> None:  # fmt: skip
    """Work whenever a time of the schedule has passed since `last` (None: at once), until a stop is asked for.

    `told` hears of the next time. A clock set back costs no run twice: time never counts from later than now.
    """
    announced = None
    while not stop:
        now = clock()
        last = min(last, now) if last is not None else None
        due = trigger.get_next_fire_time(last, last) if last is not None else now
        if due is None:
            return
        if due > now:
            if due != announced:
                told(due)
            announced = due
            stop.wait(min(_LONGEST_WAIT, (due - now).total_seconds()))
            continue
        last, stop.busy = now, True
        try:
            work()
        finally:
            stop.busy = False
