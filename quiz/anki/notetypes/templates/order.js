
// Puts the items of each list that may be shuffled in the order of this showing: by a hash (FNV-1a over UTF-16
// units, mixed at the end so that neighbours lie far apart) of the seed and the item's place in the field.
function hash(text) {
  var h = 2166136261;
  for (var i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 16777619);
  h = Math.imul(h ^ (h >>> 16), 2246822507);
  h = Math.imul(h ^ (h >>> 13), 3266489909);
  return (h ^ (h >>> 16)) >>> 0;
}
function shuffle(items) {
  return items
    .map(function (item, i) { return { item: item, place: hash(showing.seed + "/" + i) }; })
    .sort(function (a, b) { return a.place - b.place; })
    .map(function (one) { return one.item; });
}
// Places in the field are what picks are told by: they are taken before anything moves.
var offers = list(card.querySelectorAll("[data-pick]")).map(function (group) {
  return { group: group, several: group.getAttribute("data-pick") === "several", items: list(group.children) };
});
list(card.querySelectorAll("[data-shuffle]")).forEach(function (group) {
  shuffle(list(group.children)).forEach(function (item) { group.appendChild(item); });
});
