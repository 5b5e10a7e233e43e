"""What is in front of a person: messages, modals, Home, and the controls on them."""

from __future__ import annotations

from . import forms
from .model import Message, Surface, User, View
from .surfaces import Control, controls, plain, read
from .values import Json
from .workspace import Workspace


class NotThere(LookupError):
    """Nothing by that name is in front of the person."""


class Screen:
    """One person's client."""

    def __init__(self, space: Workspace, user: User) -> None:
        self.space, self.user, self.id = space, user, user.id
        self.dm = space.im(user.id).id

    @property
    def modal(self) -> View | None:
        """Return the modal on top, if one is open."""
        with self.space.lock:
            stack = self.space.stacks.get(self.id, [])
            return stack[-1] if stack else None

    @property
    def home(self) -> View | None:
        """Return their Home tab, if the app has published one."""
        return self.space.homes.get(self.id)

    def messages(self, channel: str | None = None) -> list[Message]:
        """Return the messages they can see, in one channel (by id or name), last changed last."""
        named = {None, channel, self.channel(channel) if channel else None}
        found = self.space.visible(self.id)
        return [each for each in found if channel is None or each.channel in named]

    def channel(self, name: str) -> str:
        """Return the id of a channel given by name or id."""
        for channel in self.space.channels.values():
            if (name.lstrip("#") == channel.name and not channel.im_with) or name == channel.id:
                return channel.id
        raise NotThere(f"no channel is called {name}")

    def see(self, on: Surface | str | None = None) -> str:
        """Return the text in front of them: the open modal, else all messages and Home.

        `on` narrows it to one message or view, to "home", or to a channel by name or id.
        """
        if isinstance(on, Message | View):
            return read(on)
        if on not in (None, "home"):
            return "\n\n".join(read(each) for each in self.messages(on))
        if on is None and self.modal:
            return read(self.modal)
        shown: list[Surface] = [] if on else list(self.messages())
        return "\n\n".join(read(each) for each in [*shown, *([self.home] if self.home else [])])

    def waits_for(self, text: str, on: str | None = None, timeout: float = 5.0) -> str:
        """Wait until they see some text; return all that they see, or fail and say it."""
        if not self.space.wait(lambda: text in self.see(on), timeout):
            raise AssertionError(f"{text!r} is not to be seen in:\n{self.see(on)}")
        return self.see(on)

    def waits_for_modal(self, title: str = "", timeout: float = 5.0) -> View:
        """Wait until a modal whose title holds these words is in front of them."""
        found: list[View] = []

        def there() -> bool:
            view = self.modal
            if view and title in plain(view.fields["title"]):
                found.append(view)
            return bool(found)

        if not self.space.wait(there, timeout):
            raise AssertionError(f"no modal {title!r} but:\n{self.see()}")
        return found[-1]

    def errors(self) -> dict[str, str]:
        """Return the errors that the open modal shows, by the label of their field."""
        return forms.errors(self.modal) if self.modal else {}

    def find(
        self, name: str, on: Surface | None, nth: int | None
    ) -> tuple[Surface, Control, Json | None]:
        """Find a control by name: on the modal if one is open, else on what changed last."""
        surfaces = [on] if on else self._surfaces()
        for surface in surfaces:
            found = list(forms.named(controls(surface.blocks), name))
            if len(found) > 1 and nth is None:
                raise NotThere(f"{len(found)} controls are called {name!r}: say which with nth")
            if found:
                return surface, *found[nth or 0]
        seen = "\n\n".join(read(each) for each in surfaces)
        raise NotThere(f"nothing is called {name!r} in:\n{seen}")

    def _surfaces(self) -> list[Surface]:
        if self.modal:
            return [self.modal]
        home = [self.home] if self.home else []
        everything: list[Surface] = [*self.messages(), *home]
        return sorted(everything, key=lambda surface: -surface.changed)

    def top(self) -> View:
        """Return the modal on top, NotThere when none is open."""
        view = self.modal
        if view is None:
            raise NotThere(f"no modal is open, but:\n{self.see()}")
        return view
