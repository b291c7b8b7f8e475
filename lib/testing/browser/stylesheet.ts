// What is hidden, and what takes the focus, is decided by the newsroom's own sheets.
import '#app/newsroom/newsroom.css';
import '#components/desk/desk.css';
