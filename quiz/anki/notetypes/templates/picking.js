
// Options are picked by tap, or with Tab and Enter. Anki's desktop takes Enter and Space for itself unless the
// focus is where one types: so there an option is such a place, in which nothing can be written. Once it is
// picked the focus leaves it, so that the next Enter turns the card; Tab goes on from it all the same.
var takesKeys = Boolean(window.pycmd) && window.matchMedia("(hover: hover)").matches;
function isPicked(place) {
  return showing.picked.indexOf(place) >= 0;
}
function mark(offer) {
  offer.items.forEach(function (item, place) { item.setAttribute("aria-checked", String(isPicked(place))); });
}
function pick(offer, place) {
  var others = offer.several ? showing.picked.filter(function (one) { return one !== place; }) : [];
  showing.picked = isPicked(place) ? others : others.concat(place);
  mark(offer);
  keep();
  offer.items[place].blur();
}
function offerItem(offer, item, place) {
  item.classList.add("tappable"); // the apps leave taps on it to the card
  item.setAttribute("tabindex", "0");
  if (takesKeys) {
    item.setAttribute("contenteditable", "true");
    item.setAttribute("spellcheck", "false");
  }
  ["beforeinput", "drop", "paste"].forEach(function (change) {
    item.addEventListener(change, function (event) { event.preventDefault(); });
  });
  item.addEventListener("click", function (event) {
    event.stopPropagation();
    pick(offer, place);
  });
  item.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.stopPropagation();
    event.preventDefault();
    pick(offer, place);
  });
}
offers.forEach(function (offer) {
  offer.group.setAttribute("role", offer.several ? "listbox" : "radiogroup");
  if (offer.several) offer.group.setAttribute("aria-multiselectable", "true");
  offer.group.setAttribute("aria-labelledby", "quiz-question");
  offer.items.forEach(function (item, place) {
    item.setAttribute("role", offer.several ? "option" : "radio");
    if (isFront) offerItem(offer, item, place);
    else item.setAttribute("aria-disabled", "true");
  });
  mark(offer);
});
