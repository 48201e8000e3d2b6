/* Makes the tables of the site sortable by their titles and, where asked for, filterable; tells ages beside days. */
(() => {
  const made = (tag, text) => {
    const element = document.createElement(tag);
    if (text !== undefined) element.textContent = text;
    return element;
  };
  const collator = new Intl.Collator("en", { numeric: true });
  const lines = (table) => [...table.tBodies[0].rows].filter((row) => !row.classList.contains("detail"));

  function compare(a, b) {
    const numeric = a.dataset.value !== undefined || /^\d+$/.test(a.textContent + b.textContent);
    if (!numeric) return collator.compare(a.textContent, b.textContent);
    const [left, right] = [a, b].map((cell) => parseFloat(cell.dataset.value ?? cell.textContent));
    return isNaN(left) || isNaN(right) ? isNaN(left) - isNaN(right) : left - right;
  }

  function sort(table, title, column) {
    const down = title.getAttribute("aria-sort") === "ascending" || (!title.hasAttribute("aria-sort") && title.classList.contains("num"));
    table.querySelectorAll("th[aria-sort]").forEach((each) => each.removeAttribute("aria-sort"));
    title.setAttribute("aria-sort", down ? "descending" : "ascending");
    const rows = lines(table).sort((a, b) => (down ? -1 : 1) * compare(a.cells[column], b.cells[column]));
    rows.forEach((row) => {
      const detail = row.nextElementSibling;
      table.tBodies[0].append(row);
      if (detail && detail.classList.contains("detail")) row.after(detail);
    });
  }

  function sortable(table) {
    [...table.tHead.rows[0].cells].forEach((title, column) => {
      const button = made("button", title.textContent);
      button.type = "button";
      button.addEventListener("click", () => sort(table, title, column));
      title.replaceChildren(button);
    });
  }

  function filterable(table) {
    const form = made("form");
    form.setAttribute("role", "search");
    const find = made("input");
    find.type = "search";
    find.id = "find";
    find.autocomplete = "off";
    find.placeholder = "benchmark or package";
    const unit = made("select");
    unit.append(made("option", "any"));
    unit.firstChild.value = "";
    const column = Number(table.dataset.unit);
    new Set(lines(table).map((row) => row.cells[column].textContent)).forEach((each) => unit.append(made("option", each)));
    const count = made("p");
    count.id = "count";
    count.setAttribute("role", "status");
    [["Find ", find, "wide"], ["Unit ", unit, ""]].forEach(([text, field, name]) => {
      const label = made("label", text);
      label.className = name;
      label.append(field);
      form.append(label);
    });
    form.append(count);
    const show = () => {
      const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
      let shown = 0;
      lines(table).forEach((row) => {
        const text = row.textContent.toLowerCase();
        const fits = (!unit.value || row.cells[column].textContent === unit.value) && words.every((word) => text.includes(word));
        row.hidden = !fits;
        const detail = row.nextElementSibling;
        if (detail && detail.classList.contains("detail")) detail.hidden = !fits;
        shown += fits;
      });
      count.textContent = shown + " rows";
    };
    form.addEventListener("input", show);
    form.addEventListener("submit", (event) => event.preventDefault());
    (table.closest(".scroll") || table).before(form);
    show();
  }

  document.querySelectorAll("table.sortable").forEach(sortable);
  document.querySelectorAll("table.filtered").forEach(filterable);
  document.querySelectorAll("td time").forEach((time) => {
    const days = Math.floor((Date.now() - Date.parse(time.dateTime)) / 864e5);
    if (days >= 0) time.title = days === 0 ? "today" : days === 1 ? "yesterday" : days + " days ago";
    if (days >= 0 && time.closest("table").tHead.rows[0].cells.length === 11) time.after(made("small", " " + time.title));
  });
})();
